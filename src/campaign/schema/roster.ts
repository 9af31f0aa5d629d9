/** 名册: its rows, or the file that they are in. */
import * as z from 'zod';
import { choice, shorthand } from './kinds.ts';
import { rosterRow } from './roster-row.ts';
import { extents } from './scope.ts';
import { code, phrase } from './texts.ts';

const rosterFile = z.strictObject({
  文件: code('xlsx 或 csv 文件，从活动文件夹算起'),
  工作表: code('工作表名，如 第一批；几张用“、”分开；不填用第一张，和表头一样、人不重复的各张').optional(),
  批次: phrase('名册只是哪一批的，如 第二批；不填是全年的').optional(),
  范围: choice(extents, '名册包括哪些单位；不填与合计相同').optional(),
});

/** A file (by name, or with its sheet) or the rows themselves. */
export const roster = z
  .union([z.array(rosterRow), shorthand('文件', rosterFile)])
  .meta({ help: '受助名册：文件名，或逐行写在这里', structural: true });
