import { type Browser, chromium } from 'playwright-core';
import { findProgram, type Program } from '../site/program.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to do where there is no browser. */
export const NO_BROWSER =
  'No Chromium-family browser was found: install Chromium, Chrome or Edge, or name one in CHROMIUM.';

/** A Chromium-family browser. */
export const CHROMIUM: Program = {
  name: 'browser',
  places: [process.env['CHROMIUM'] ?? '', ...PLACES],
  packages: ['chromium', 'fonts-liberation'],
  missing: NO_BROWSER,
};

/** The path of a Chromium-family browser; `undefined` where there is none to be had. */
export const findChromium = (): string | undefined => findProgram(CHROMIUM);

/** Starts a browser without a window that asks nobody for anything. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
