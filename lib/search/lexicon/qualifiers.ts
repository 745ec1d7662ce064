/**
 * Special cases by concept (see `concepts.ts`): a procedure whose name says so steps back by `penalty`, a share of its score, unless the query
 * says so too or holds one of the concepts of `unless`, which imply it.
 */
export type Qualifier = { concept: string; penalty: number; unless?: string[] }

export const qualifiers: Qualifier[] = [
  { concept: 'foreign', penalty: 0.16, unless: ['china', 'border', 'labourExport', 'overnight'] },
  { concept: 'border', penalty: 0.12, unless: ['borderPass', 'china', 'borderWar'] },
  { concept: 'mobile', penalty: 0.14 },
  { concept: 'lost', penalty: 0.08 },
  { concept: 'change', penalty: 0.07, unless: ['correctCivil'] },
  { concept: 'extend', penalty: 0.08 },
  { concept: 'endIt', penalty: 0.1 },
  { concept: 'pause', penalty: 0.08 },
  { concept: 'restart', penalty: 0.08 },
  { concept: 'withdraw', penalty: 0.08 },
  { concept: 'moveHouse', penalty: 0.08 },
  { concept: 'funeral', penalty: 0.12, unless: ['dead', 'death'] },
  {
    concept: 'soldier',
    penalty: 0.16,
    unless: ['antiUS', 'borderWar', 'military', 'serving', 'reserve', 'veteran', 'militia', 'invalid', 'martyr'],
  },
  { concept: 'reserve', penalty: 0.1, unless: ['soldier', 'military'] },
  { concept: 'antiUS', penalty: 0.1, unless: ['soldier', 'youthVol', 'militia', 'porter', 'veteran', 'merit'] },
  { concept: 'borderWar', penalty: 0.1, unless: ['soldier', 'youthVol', 'militia', 'porter', 'veteran'] },
  { concept: 'fire', penalty: 0.1 },
  { concept: 'coop', penalty: 0.12 },
  { concept: 'coopGroup', penalty: 0.08, unless: ['coop'] },
  { concept: 'irrigation', penalty: 0.1, unless: ['smallIrrigation'] },
  { concept: 'association', penalty: 0.06 },
  { concept: 'martyr', penalty: 0.08, unless: ['worship', 'merit', 'soldier'] },
]

/** Words in a name that mark an older code of a procedure that has a newer one, or one that is no longer in force. */
export const outdatedMarks = ['mã trước', 'mã cũ', 'mã 2021', 'bãi bỏ', 'hết hiệu lực']
