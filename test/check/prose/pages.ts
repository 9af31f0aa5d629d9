/** The pages of sentences beside campaigns, 真话*.txt: 真 is true, 未 cannot be judged, 假 is false. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const folder = import.meta.dirname;
export const pages = readdirSync(folder).filter((name) => /^真话.*\.txt$/.test(name));
/** Between a false sentence and what is told of it. */
export const between = ' | ';

export interface Campaign {
  name: string;
  data: string;
  yes: string[];
  /** of which something is listed as not compared, and nothing told */
  open: string[];
  /** a sentence and what is told of it */
  no: [sentence: string, told: string][];
}

export function readPage(text: string): Campaign[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const data = lines.filter((line) => line.startsWith('    ')).map((line) => line.slice(4));
      const args = (mark: string) =>
        lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
      return {
        name,
        data: data.join('\n'),
        yes: args('真 '),
        open: args('未 '),
        no: args('假 ').map((line) => line.split(between) as [string, string]),
      };
    });
}

/** The campaigns of all pages, each called by its page and its name. */
export function readCampaigns(): (Campaign & { title: string })[] {
  return pages.flatMap((page) =>
    readPage(readFileSync(join(folder, page), 'utf8')).map((campaign) => ({
      ...campaign,
      title: `${page.replace('.txt', '')}：${campaign.name}`,
    })),
  );
}
