import { one, SCOPE_NAMES } from '../../model/views/choice.ts';
import { MATRIX_CHOICES, type MatrixData, matrix } from '../../model/views/matrix.ts';
import { matrixHtml } from '../../share/views/matrix-html.ts';
import { startView } from './view-client.ts';

startView<MatrixData>({
  names: [...MATRIX_CHOICES, ...SCOPE_NAMES],
  show: (data, choice, context) => matrixHtml(matrix(data, choice), one(choice, 'sort'), context),
});
