// THE list of kinds. Adding a kind is one file, one line here and a folder of content.

export { alternative } from './alternative.ts';
export { asset } from './asset.ts';
export { buyingGroup } from './buying-group.ts';
export { comparison } from './comparison.ts';
export { criterion } from './criterion.ts';
export { evidence } from './evidence.ts';
export { goal } from './goal.ts';
export { initiative } from './initiative.ts';
export { measure } from './measure.ts';
export { message } from './message.ts';
export { objection } from './objection.ts';
export { offering } from './offering.ts';
export { path } from './path.ts';
export { persona } from './persona.ts';
export { reference } from './reference.ts';
export { source } from './source.ts';
export { stage } from './stage.ts';
export { stickingPoint } from './sticking-point.ts';
export { term } from './term.ts';
export { trigger } from './trigger.ts';
