import type { AssignmentPreview } from '@elevate/contracts/mentor-assignment'

export type Pair = { requestId: string; mentorId: string }

/** The proposal with what the coordinator has changed; an empty choice leaves somebody out. */
export const pairsOf = ({ partners }: AssignmentPreview, changed: Record<string, string>): Pair[] =>
  partners.flatMap(({ requestId, mentorId }) => {
    const chosen = changed[requestId] ?? mentorId ?? ''
    return chosen === '' ? [] : [{ requestId, mentorId: chosen }]
  })

/** Mentors who are chosen more often than they have places. */
export const overfull = ({ places }: AssignmentPreview, pairs: readonly Pair[]): string[] =>
  places
    .filter(({ mentorId, left }) => pairs.filter((pair) => pair.mentorId === mentorId).length > left)
    .map(({ person }) => person.name)
