/** Which report the page has chosen, as those that make reports are told. */
import type { Audience } from '../campaign/audiences.ts';
import type { ReportChoice } from './contract.ts';

export function takeChoice({ template, audience }: ReportChoice): {
  template?: string;
  audience?: Audience;
} {
  return {
    template,
    audience: audience === undefined ? undefined : (audience as Audience),
  };
}
