/** The one table of rules. The rule reference in the docs is written from it. */

import { alikeGroupRules } from './consistency/alike-groups.ts';
import { assertionRules } from './consistency/assertions.ts';
import { completenessRules } from './consistency/completeness.ts';
import { countUnitRules } from './consistency/count-units.ts';
import { documentNumberRules } from './consistency/document-numbers.ts';
import { duplicateRules } from './consistency/duplicates.ts';
import { editionRules } from './consistency/editions.ts';
import { equationRules } from './consistency/equations.ts';
import { figureInTextRules } from './consistency/figures-in-text.ts';
import { levelRules } from './consistency/levels.ts';
import { magnitudeRules } from './consistency/magnitude.ts';
import { mistypedValueRules } from './consistency/mistyped-values.ts';
import { nameListRules } from './consistency/name-lists.ts';
import { nameRules } from './consistency/names.ts';
import { natureRules } from './consistency/natures.ts';
import { nobodyRules } from './consistency/nobody.ts';
import { onSiteSourceRules } from './consistency/on-site-sources.ts';
import { orderRules } from './consistency/order.ts';
import { percentageRules } from './consistency/percentages.ts';
import { placeholderRules } from './consistency/placeholders.ts';
import { plannedRules } from './consistency/planned.ts';
import { postRules } from './consistency/posts.ts';
import { printedRules } from './consistency/printed.ts';
import { publicationDayRules } from './consistency/publication-days.ts';
import { publicationListRules } from './consistency/publication-list.ts';
import { rateRules } from './consistency/rates.ts';
import { rosterRowRules } from './consistency/roster-rows.ts';
import { rowFieldRules } from './consistency/row-fields.ts';
import { sampleRules } from './consistency/samples.ts';
import { settingRules } from './consistency/settings.ts';
import { stageNameRules } from './consistency/stage-names.ts';
import { storyRules } from './consistency/stories.ts';
import { superlativeRules } from './consistency/superlatives.ts';
import { tickRules } from './consistency/ticks.ts';
import { unlistedRules } from './consistency/unlisted.ts';
import { unprintedRules } from './consistency/unprinted.ts';
import { untilRules } from './consistency/until.ts';
import { yearRules } from './consistency/years.ts';
import { languageRules } from './language/index.ts';
import { pageRules } from './page.ts';
import { privacyRules } from './privacy.ts';
import type { Rule } from './rule.ts';

/** The rules that hold figures, dates and what is said of them to one another. */
export const figureRules: readonly Rule[] = [
  ...nobodyRules,
  ...equationRules,
  ...editionRules,
  ...natureRules,
  ...superlativeRules,
  ...magnitudeRules,
  ...orderRules,
  ...publicationDayRules,
  ...publicationListRules,
  ...duplicateRules,
  ...storyRules,
  ...unlistedRules,
  ...onSiteSourceRules,
  ...yearRules,
  ...untilRules,
  ...nameListRules,
  ...levelRules,
  ...postRules,
  ...settingRules,
  ...rowFieldRules,
  ...percentageRules,
  ...rateRules,
  ...assertionRules,
  ...figureInTextRules,
  ...plannedRules,
  ...documentNumberRules,
  ...printedRules,
];

/** The rules that find what was left open, or cannot be meant: they compare no figures. */
export const gapRules: readonly Rule[] = [
  ...placeholderRules,
  ...sampleRules,
  ...countUnitRules,
  ...nameRules,
  ...stageNameRules,
  ...completenessRules,
  ...mistypedValueRules,
  ...rosterRowRules,
  ...alikeGroupRules,
  ...unprintedRules,
  ...tickRules,
];

/** Those that find something in what a sentence says, whatever field it stands in. */
export const sentenceRules: readonly Rule[] = [
  ...editionRules,
  ...superlativeRules,
  ...postRules,
  ...percentageRules,
  ...rateRules,
  ...assertionRules,
  ...figureInTextRules,
  ...plannedRules,
  ...placeholderRules,
  ...languageRules,
  ...privacyRules,
];

/** Every rule, in the order in which problems at one place are told. */
export const rules: readonly Rule[] = [
  ...figureRules,
  ...gapRules,
  ...languageRules,
  ...privacyRules,
  ...pageRules,
];
