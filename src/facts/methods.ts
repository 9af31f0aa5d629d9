/** 方法: the ticks of all places where they may stand, by what they are ways of doing. */
import type { CampaignModel } from '../campaign/model.ts';
import { type TickKind, tickKinds, ticks } from '../campaign/schema/prose.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Provenance } from './provenance.ts';
import type { Methods } from './schema.ts';

/** One tick, with the path of the list that it stands in. */
export interface Tick {
  /** what it was ticked for: a stage, 动员 … */
  work: string;
  kind: TickKind | undefined;
  word: string;
  path: string;
}

/** Every tick of a campaign; `kind` is undefined where it is no way of doing what it was ticked for. */
export function listTicks(campaign: CampaignModel): Tick[] {
  const stages = (campaign.阶段 ?? []).map(({ 名称, 方法 }, index) => ({
    work: 名称,
    words: 方法,
    path: formatPath(['阶段', index, '方法']),
  }));
  const followUps = (campaign.回访 ?? []).map(({ 方法 }, index) => ({
    work: '回访',
    words: 方法,
    path: formatPath(['回访', index, '方法']),
  }));
  const others = [
    { work: '协作', words: campaign.协作?.方法, path: '协作.方法' },
    { work: '动员', words: campaign.动员?.方法, path: '动员.方法' },
    { work: '资金', words: campaign.资金管理?.方法, path: '资金管理.方法' },
    { work: '育人', words: campaign.育人?.方法, path: '育人.方法' },
  ];
  return [...stages, ...others, ...followUps].flatMap(({ work, words = [], path }) =>
    [...new Set(words)].map((word) => ({
      work,
      kind: tickKinds.find(
        (known) =>
          known === (work === '申报' ? '摸底' : work) && (ticks[known] as readonly string[]).includes(word),
      ),
      word,
      path,
    })),
  );
}

/**
 * The ticks of each kind, in the order of the schema's list; not of a stage whose 做法 the user wrote herself, for her
 * words go before the bank's.
 */
export function gatherMethods(campaign: CampaignModel, provenance: Provenance): Methods {
  // what the place of the notice names is said with it: 在厂务公开栏公示; so is the meeting that is named
  const isSaid = ({ kind, word, path }: Tick) =>
    (kind === '公示' && campaign.公示?.地点?.includes(word.replace('村务栏', '村务')) === true) ||
    (kind === '部署' && word === '专题会议' && stageAt(campaign, path)?.会议 !== undefined);
  const given = listTicks(campaign).filter((tick) => !hasOwnWords(campaign, tick) && !isSaid(tick));
  return Object.fromEntries(
    tickKinds.flatMap((kind) => {
      const own = given.filter((tick) => tick.kind === kind);
      if (own.length === 0) return [];
      const words = ticks[kind].filter((word) => own.some((tick) => tick.word === word));
      const inputs = [...new Set(own.map(({ path }) => path))];
      return [[kind, provenance.enter(`方法.${kind}`, { value: [...words], formula: '勾选的方法', inputs })]];
    }),
  );
}

/** Whether the user wrote herself how the stage of a tick was done; her words go before the bank's. */
export function hasOwnWords(campaign: CampaignModel, { path }: Tick): boolean {
  return (stageAt(campaign, path)?.做法?.length ?? 0) > 0;
}

/** The stage that a path lies within. */
function stageAt(
  { 阶段: stages }: CampaignModel,
  path: string,
): NonNullable<CampaignModel['阶段']>[number] | undefined {
  const index = /^阶段\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? undefined : stages?.[Number(index) - 1];
}
