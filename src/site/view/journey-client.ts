import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { JOURNEY_CHOICES, type JourneyData, journey } from '../../model/views/journey.ts';
import { journeyHtml } from '../../share/views/journey-html.ts';
import { startView } from './view-client.ts';

startView<JourneyData>({
  names: [...JOURNEY_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => journeyHtml(journey(data, choice), context),
});
