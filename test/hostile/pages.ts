import { page as bank } from './bank.ts';
import { page as batches } from './batches.ts';
import { page as csv } from './csv.ts';
import type { Page } from './entry.ts';
import { page as folders } from './folders.ts';
import { page as names } from './names.ts';
import { page as numbers } from './numbers.ts';
import { page as pictures } from './pictures.ts';
import { page as styles } from './styles.ts';
import { page as templates } from './templates.ts';
import { page as xlsx } from './xlsx.ts';
import { page as yaml } from './yaml.ts';

/** The corpus, one page a kind. */
export const pages: readonly Page[] = [
  yaml,
  csv,
  xlsx,
  templates,
  names,
  numbers,
  folders,
  pictures,
  batches,
  styles,
  bank,
];
