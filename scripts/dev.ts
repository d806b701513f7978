import { begin } from '../src/cli/begin.ts';
import { EXIT, runAsProcess } from '../src/cli/host.ts';

await runAsProcess(async (argv, host) => {
  const begun = begin(argv, host, {
    command: 'npm run dev',
    about: 'Serves the site live: a saved file shows at once, a mistake as a page that says what to mend.',
    args: [],
    options: [],
  });
  if (typeof begun === 'number') return begun;
  const { devSite } = await import('../src/site/dev-site.ts');
  await devSite();
  return EXIT.fine;
});
