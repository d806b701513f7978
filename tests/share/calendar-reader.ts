/** What one event of a calendar says, by property, parameters left out. */
export type ReadEvent = ReadonlyMap<string, string>;

const unescaped = (value: string): string =>
  value.replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));

/** Reads the events of a calendar strictly, as RFC 5545 has it; throws where a line is none, too long, or out of place. */
export function eventsIn(text: string): ReadEvent[] {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    const bytes = new TextEncoder().encode(line).length;
    if (bytes > 75) throw new Error(`a line has ${bytes} bytes: ${line}`);
    if (line.includes('\uFFFD')) throw new Error(`a sign is cut in two: ${line}`);
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  const events: Map<string, string>[] = [];
  const around: string[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)(?:;[A-Z]+=[^:;]+)*:(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`a line is no property: ${line}`);
    if (name === 'BEGIN') {
      around.push(value);
      if (value === 'VEVENT') events.push(new Map());
    } else if (name === 'END') {
      if (around.pop() !== value) throw new Error(`${value} ends that did not begin`);
    } else if (around.at(-1) === 'VEVENT') {
      const event = events.at(-1);
      if (event?.has(name)) throw new Error(`an event has two ${name}`);
      event?.set(name, name === 'URL' || name === 'UID' ? value : unescaped(value));
    }
  }
  if (around.length > 0 || lines[0] !== 'BEGIN:VCALENDAR') throw new Error('it is no whole calendar');
  for (const event of events)
    for (const needed of ['UID', 'DTSTAMP', 'DTSTART'])
      if (!event.get(needed)) throw new Error(`an event has no ${needed}`);
  return events;
}
