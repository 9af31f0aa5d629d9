/** Columns as templates ask for them: `金额`, or `资助金额=金额` with a heading of its own. */
import { type Param, textParam } from './params.ts';

export interface ColumnRequest {
  heading: string;
  /** the field of each row; `a.b` reaches deeper */
  field: string;
}

/** The running number, for rows without such a field. */
export const SERIAL = '序号';

function readColumn(written: string): ColumnRequest {
  const [heading = '', field = heading] = written.split(/\s*=\s*/, 2);
  return { heading, field };
}

/** A column of the list that the helper is given. */
export function columnParam(name: string): Param<ColumnRequest> {
  const { accept, ...text } = textParam(name);
  return {
    ...text,
    fieldOfItems: (written) => {
      const { field } = readColumn(written);
      return field === SERIAL ? undefined : field;
    },
    accept: (value, words) => {
      const written = accept(value, words);
      return written === undefined ? undefined : readColumn(written);
    },
  };
}
