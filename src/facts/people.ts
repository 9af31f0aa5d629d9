/** Whom a campaign names that the public must not read of: finding their names, and masking them. */
import type { CampaignModel } from '../campaign/model.ts';
import { isLongerName, listOfficialNames, nameInOffice } from '../campaign/officials.ts';
import {
  listAnonymousDonors,
  listNamesakes,
  listPublicWords,
  listRecipientNames,
} from '../campaign/people.ts';
import { listTexts, type Meaning } from '../campaign/roles.ts';
import { foldLetters } from '../chinese/letters.ts';
import { type FoundName, makeNameFinder, type NameFinder, NameIndex } from '../chinese/name-finder.ts';
import { maskName } from '../chinese/names.ts';
import { listNames, listNamesInWords } from '../chinese/people.ts';
import { replaceSpans } from '../chinese/spans.ts';
import type { FactValues } from './schema.ts';

/** The people of a campaign and of those around it. What they are found by is made when it is first asked for, once. */
export class People {
  readonly #campaign: CampaignModel;
  readonly #values: FactValues;
  readonly #donors: ReadonlyMap<string, string>;
  readonly #elsewhere: (() => NameIndex) | undefined;
  #names: readonly string[] | undefined;
  /** by their letters */
  #recipients: ReadonlySet<string> | undefined;
  #indexes: readonly NameIndex[] | undefined;
  #publicWords: readonly string[] | undefined;
  #find: NameFinder | undefined;
  #findExposed: NameFinder | undefined;

  /**
   * @param campaign names donors whom the facts do not
   * @param values its facts, before any version is made of them
   * @param elsewhere people of other units, who may be spoken of here
   */
  constructor(campaign: CampaignModel, values: FactValues, elsewhere?: () => NameIndex) {
    this.#campaign = campaign;
    this.#values = values;
    this.#elsewhere = elsewhere;
    this.#donors = new Map(
      listAnonymousDonors(campaign).map(({ name, called }) => [foldLetters(name), called]),
    );
  }

  /** Full names in a text, to be masked. */
  find(text: string): readonly FoundName[] {
    this.#find ??= this.#makeFinder(this.#listWithOffice());
    return this.#find(text);
  }

  /** Whether a field of a person names one of this campaign's recipients, or a namesake. */
  isRecipient(name: string): boolean {
    this.#recipients ??= new Set(this.#listNames().map(foldLetters));
    const known = this.#recipients;
    if ([...listNames(name), ...listNamesInWords(name)].some((who) => known.has(foldLetters(who))))
      return true;
    // 阿依古丽 买买提 for 阿依古丽·买买提, LI李小明: more than the name, or parted otherwise
    const letters = foldLetters(name);
    return [...known].some((who) => who.length > 2 && letters.includes(who));
  }

  /** Whether a party is by its name somebody else, in whose name a recipient's stands: the donor 何远志 beside the student 何远. */
  isOther(who: string): boolean {
    return isLongerName(who) && !this.isRecipient(who);
  }

  /** Full names in a finished report. A namesake of whom the unit names to turn to cannot be told from him, and is let be. */
  findExposed(text: string): readonly FoundName[] {
    this.#findExposed ??= this.#makeFinder(this.#listOfficials());
    return this.#findExposed(text);
  }

  /** A name as the public reads it. */
  mask(name: string): string {
    return this.#donors.get(foldLetters(name)) ?? maskName(name, this.#campaign.公示?.遮盖);
  }

  /** A text with the names in it masked. */
  hide(text: string, found: readonly FoundName[] = this.find(text)): string {
    return replaceSpans(text, found, ({ name }) => this.mask(name));
  }

  /** Of those helped. */
  #listNames(): readonly string[] {
    this.#names ??= listRecipientNames(this.#campaign);
    return this.#names;
  }

  /** Public words go before names: each is sought by the letters of all who are named, indexed once. */
  #makeFinder(officials: readonly string[]): NameFinder {
    const indexes = this.#listIndexes();
    this.#publicWords ??= listPublicWords(this.#values, makeNameFinder(...indexes));
    return makeNameFinder(new NameIndex([], [...this.#publicWords, ...officials]), ...indexes);
  }

  #listIndexes(): readonly NameIndex[] {
    this.#indexes ??= [
      new NameIndex([...this.#listNames(), ...listAnonymousDonors(this.#campaign).map(({ name }) => name)]),
      ...(this.#elsewhere ? [this.#elsewhere()] : []),
    ];
    return this.#indexes;
  }

  /**
   * Officials in whose names a recipient's stands, 何远志 beside the student 何远, as a text names them in their office.
   * Without it 何远志愿填报 cannot be told from it.
   */
  #listWithOffice(): string[] {
    const findNames = makeNameFinder(...this.#listIndexes());
    return listOfficialNames(this.#values)
      .filter((name) => !this.isRecipient(name))
      .filter((name) => findNames(name).length > 0)
      .flatMap(nameInOffice);
  }

  /** Officials, and who receives objections: public in their office. */
  #listOfficials(): string[] {
    const shown = ({ role, public: exposure }: Meaning) => role === 'name' && exposure === 'show';
    return [
      ...listTexts(this.#values, (meaning) => shown(meaning) && meaning.contact),
      ...listTexts(this.#values, (meaning) => shown(meaning) && !meaning.contact).filter(
        (name) => !this.isRecipient(name),
      ),
      ...listNamesakes(this.#values),
      ...listTexts(this.#values, ({ role }) => role === 'party').filter((who) => this.isOther(who)),
    ];
  }
}
