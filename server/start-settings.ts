import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readSettings, SettingsRefused, type Settings } from '@/lib/core/env';
import { StartRefusal } from './start-refusal';

const PROFILES = 'prisma/profiles';

/** The settings of this start, with the folders they name made absolute. Throws StartRefusal with a line per fault. */
export function startSettings(env: NodeJS.ProcessEnv): Settings {
  try {
    const settings = readSettings(env);
    return {
      ...settings,
      SHORTFALL_DATA: path.resolve(settings.SHORTFALL_DATA),
      SHORTFALL_PROFILE: profileFolder(settings.SHORTFALL_PROFILE),
    };
  } catch (error) {
    throw error instanceof SettingsRefused ? new StartRefusal(error.lines) : error;
  }
}

/** A name means a profile that comes with Shortfall, anything with a slash or dot in front a folder. */
function profileFolder(named: string): string {
  const folder = path.resolve(/[/\\]|^\./.test(named) ? named : path.join(PROFILES, named));
  if (existsSync(path.join(folder, 'profile.json'))) return folder;
  const known = readdirSync(PROFILES).join(', ');
  throw new StartRefusal(`SHORTFALL_PROFILE: there is no profile in ${folder}. Use one of ${known}, or the path of a profile folder.`);
}
