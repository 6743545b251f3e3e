import { refused, write } from './lane.ts';
import type { Lane, Tests } from './lane.ts';

/** Commands for what the local org lacks: each is refused with a message that names it. */
export function refusedCommands({ project }: Lane): Tests {
  return {
    'refuses Apex by name': async () => {
      const here = project();
      const code = write(here, 'hello.apex', "System.debug('hello');\n");

      refused(await here.say('apex', 'run', '--file', code), /does not support the Apex API over SOAP/);
      refused(await here.say('apex', 'run', 'test'), /does not support running Apex tests/);
      refused(await here.say('apex', 'list', 'log'), /does not support ApexLog/);
    },

    'refuses searches, passwords and other logins by name': async () => {
      const here = project();

      refused(await here.say('data', 'search', '--query', 'FIND {x} RETURNING Account(Name)'), /does not support SOSL/);
      refused(await here.say('org', 'generate', 'password'), /setPassword/);
      refused(await here.say('org', 'create', 'user'), /only scratch orgs/);
      refused(await here.say('data', 'create', 'file', '--file', 'sfdx-project.json'), /does not support files/);
    }
  };
}
