import { SCOPE_NAMES } from '../../model/views/choice.ts';
import { HEALTH_CHOICES, type HealthData, health } from '../../model/views/health.ts';
import { healthHtml } from '../../share/views/health-html.ts';
import { markDays } from '../days.ts';
import { startView } from './view-client.ts';

startView<HealthData>({
  names: [...HEALTH_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => healthHtml(health(data, choice), context),
  finish: markDays,
});
