import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { HEALTH_CHOICES, type HealthData, health } from '../../model/views/health.ts';
import { healthHtml } from '../../share/views/health-html.ts';
import { holdsNoMore, markDays, readersDay } from '../days.ts';
import { startView } from './view-client.ts';

const again = startView<HealthData>({
  names: [...HEALTH_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => healthHtml(health(data, choice, readersDay()), context),
  finish: markDays,
});

// What has run out since the page was built is counted anew.
if (holdsNoMore(document)) again();
