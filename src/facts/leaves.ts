/** The fields that a fact is made of: what a template sees, of which kind, with its help. */
import * as z from 'zod';
import type { LeafKind } from '../campaign/schema/meanings.ts';
import type { Count, Money } from '../chinese/values.ts';

export const leaf = <T>(kind: LeafKind, help: string) =>
  z.custom<T>().register(z.globalRegistry, { leaf: kind, help });
export const text = (help: string) => leaf<string>('text', help).optional();
export const integer = (help: string) => leaf<number>('integer', help).optional();
export const flag = (help: string) => leaf<boolean>('flag', help).optional();
export const money = (help: string) => leaf<Money>('money', help).optional();
export const count = (help: string) => leaf<Count>('count', help).optional();
