/** The commands in their order. Names, options and help stand in the two files below; the work in the file of its name. */
import type { Setting } from './command-setting.ts';
import {
  addBank,
  addCompletion,
  addExplain,
  addReference,
  addRoster,
  addTemplates,
  addUpdate,
  addVerify,
} from './commands-lookup.ts';
import { addBatch, addBuild, addCheck, addNew, addOpen, addPreview, addWorker } from './commands-report.ts';

/** Adds every command to the program; each ends with what it says to the shell. */
export function addCommands(setting: Setting): void {
  for (const add of [
    addNew,
    addOpen,
    addBuild,
    addPreview,
    addBatch,
    addWorker,
    addCheck,
    addVerify,
    addUpdate,
    addTemplates,
    addBank,
    addRoster,
    addExplain,
    addReference,
    addCompletion,
  ])
    add(setting);
}
