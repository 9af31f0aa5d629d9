/** How a public notice is put up, and which days are worked: 公示、日历. */
import * as z from 'zod';
import { nameMasks } from '../../chinese/names.ts';
import { choice, date, list } from './kinds.ts';
import { personName, phrase } from './texts.ts';

const maskWordings = [
  ['李某某', '[李张王]某某|某某'],
  ['李某', '[李张王]某|某'],
  ['李*明', '[李张王][*＊×○]明|遮中间(?:一个字)?|只遮中间'],
  ['李**', '[李张王](?:[*＊×○Xx][*＊×○Xx]?)|[*＊×○]{1,2}|隐去名字|遮名字?|只留姓|保留姓氏?'],
] as const;

export const publication = z.strictObject({
  落款: date('公示启事自己的日期，如公示的第一天；不填用成文日期').optional(),
  遮盖: choice(nameMasks, '姓名怎样遮盖，以李小明为例；默认“李**”', maskWordings).optional(),
  地点: phrase('贴在或登在哪里').optional(),
  受理: phrase('异议由谁受理，如 县总工会权益保障部；不填用单位全称').optional(),
  联系人: personName('姓名').meta({ contact: true }).optional(),
  电话: phrase('工会对外的电话；公示上的电话只有这一个').meta({ contact: true }).optional(),
  邮箱: phrase('收异议的邮箱，如 yl@example.com').meta({ contact: true }).optional(),
  地址: phrase('收异议的地址，如 人民路1号').meta({ contact: true }).optional(),
});

export const calendar = z.strictObject({
  节假日: list(date('某天或某几天'), '推算工作日时除去的日子').optional(),
  调休上班: list(date('某天'), '调为上班的周末').optional(),
});
