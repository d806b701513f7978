import type { Card, Option } from '../../model/quiz/card.ts';
import { shuffled } from '../../model/quiz/chance.ts';

/** The options in an order of their own for each time that a card is asked; never the right order where that is what is asked for. */
export function mixed(card: Card, seed: string): readonly Option[] {
  const order = shuffled(card.options, `${card.key} ${seed}`);
  const isSolved = card.form === 'order' && order.every((option, index) => option === card.options[index]);
  return isSolved ? order.toReversed() : order;
}
