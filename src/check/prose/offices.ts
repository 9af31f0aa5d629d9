/** 仪式由县总工会副主席田野主持, 组长由孙丽萍担任: who hosted and who leads, where a sentence names another of those in the data. */
import type { CampaignModel } from '../../campaign/model.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { CheckInput } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';
import { ofLastYear } from './vocabulary.ts';

/** An office, and whoever holds it; as typed, 县总工会主席方志平. */
interface Office {
  pattern: RegExp;
  holder: string;
  path: string;
}

const otherTime = /(?:19|20)\d\d年|往年|每年|届|原|时任|第[一二三\d]+[批场次]/;

/** What a sentence says of an office that one holds, where it names a single person whom the data know. */
export function listSaidHolders({ campaign }: CheckInput) {
  const known = listKnownPeople(campaign);
  return listProse(campaign).flatMap((passage: Passage) =>
    listOffices(campaign).flatMap(({ pattern, holder, path }) => {
      const match = pattern.exec(passage.text);
      const said = match?.[1] ?? '';
      const before = passage.text.slice(0, match?.index);
      if (!match || holder === '' || !known.has(said) || ofLastYear.test(before) || otherTime.test(before))
        return [];
      return [
        { passage, words: match[0], index: match.index, holds: said === holder, path, derived: holder },
      ];
    }),
  );
}

function listOffices({ 仪式: ceremonies = [], 领导小组: group }: CampaignModel): Office[] {
  const [host] = ceremonies.map(({ 主持 }) => 主持);
  const hosts =
    host && ceremonies.length === 1 ? [{ holder: tell(host), path: formatPath(['仪式', 0, '主持']) }] : [];
  const leaders = group?.组长 === undefined ? [] : [{ holder: group.组长, path: '领导小组.组长' }];
  return [
    ...hosts.map((one) => ({
      ...one,
      pattern: /(?:^|[，。]|助学金|助学|上午|下午)(?:发放仪式|(?<![，。])仪式)由([^，。、]{4,30}?)主持/,
    })),
    ...leaders.map((one) => ({
      ...one,
      pattern: /(?:^|[，。]|助学|活动)领导小组组长由([^，。、]{4,30}?)担任/,
    })),
  ];
}

/** Everyone in the data whose post and name are both told. */
function listKnownPeople({
  仪式: ceremonies = [],
  走访: visits = [],
  领导小组: group,
}: CampaignModel): Set<string> {
  const people = [
    ...ceremonies.flatMap(({ 主持, 出席 = [] }) => [...(主持 ? [主持] : []), ...出席]),
    ...visits.flatMap(({ 带队 = [] }) => 带队),
  ];
  const led = [group?.组长, ...(group?.副组长 ?? [])].filter((one) => one !== undefined);
  return new Set([...people.map(tell), ...led].filter((one) => one !== ''));
}

function tell({ 姓名: name, 职务: post }: { 姓名?: string | undefined; 职务?: string | undefined }): string {
  return name !== undefined && post !== undefined ? post + name : '';
}
