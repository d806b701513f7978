/** How long a file may take, in milliseconds: the largest that are read take a few seconds. */
const LONGEST = 60_000;

/** Why there is no answer about a file, as a sentence. */
interface Trouble {
  problem: string;
}

/** Asks about files in a thread of its own, so that the page answers meanwhile; a newer question ends the work on an older one, whose answer is then `undefined`. `start` starts the thread. */
export function oneWorker<Question, Answer>(
  start: () => Worker,
): (question: Question) => Promise<Answer | Trouble | undefined> {
  let worker: Worker | undefined;
  return (question) => {
    worker?.terminate();
    const mine = start();
    worker = mine;
    return new Promise((resolve) => {
      const end = (told: Answer | Trouble): void => {
        clearTimeout(timer);
        mine.terminate();
        resolve(worker === mine ? told : undefined);
      };
      const timer = setTimeout(
        () => end({ problem: 'The file takes too long to read, so it was left.' }),
        LONGEST,
      );
      mine.onmessage = ({ data }: MessageEvent<Answer>) => end(data);
      mine.addEventListener('error', () => end({ problem: 'The file could not be read.' }));
      mine.postMessage(question);
    });
  };
}
