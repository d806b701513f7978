import type { Catalog } from '../catalog.ts';
import { humanise } from '../shape.ts';
import { given } from '../views/given.ts';
import { callRef } from './call-ref.ts';
import type { CallProof } from './facts.ts';

/** What a customer has agreed to, in words; a name that may not be used is said first, since it is easily let slip. */
function permissionWords({ name, quote, call }: { name: boolean; quote: boolean; call: boolean }): string {
  const may = [name ? 'may be named' : 'may not be named', call ? 'takes calls' : 'takes no calls'];
  return [...may, ...(quote ? ['may be quoted'] : [])].join(', ');
}

/** Material made for a persona and customers who can speak to them, in the order of the Catalog. */
export function proofsFor(persona: string, catalog: Catalog): CallProof[] {
  const material = catalog
    .of('asset')
    .filter(({ data }) => data.personas.includes(persona))
    .map(
      (entry): CallProof => ({
        ref: callRef(entry),
        sort: 'material',
        what: humanise(entry.data.form),
        may: entry.data.customerSafe ? 'may be handed over' : 'for our eyes only',
        stages: entry.data.stages,
        proves: entry.data.criteria ?? [],
        ...given('until', entry.data.until),
        ...given('for', entry.data.for),
      }),
    );
  const customers = catalog
    .of('reference')
    .filter(({ data }) => data.personas.includes(persona))
    .map(
      (entry): CallProof => ({
        ref: callRef(entry),
        sort: 'customer',
        what: 'Customer',
        may: permissionWords(entry.data.permission),
        until: entry.data.permission.until,
        stages: entry.data.stages,
        proves: entry.data.criteria ?? [],
        ...given('for', entry.data.for),
      }),
    );
  return [...material, ...customers];
}
