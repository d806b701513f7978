/** Where something that belongs to stages stands for a deal: what belongs to its stage first (0), then what belongs to any (1), then the rest (2); without a stage all stand alike. */
export const stageRank = (stages: readonly string[], stage: string | undefined): number =>
  stage === undefined || stages.includes(stage) ? 0 : stages.length === 0 ? 1 : 2;
