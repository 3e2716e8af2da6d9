import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { formatDay } from '../../../ui/dates.ts'
import type { TaskListItem } from '../../../ui/TaskList.tsx'
import { poolWords } from './words.ts'

type Prepared = Pick<CoffeeRound, 'id' | 'meetBy' | 'pool' | 'draw' | 'can'>

/** What is to be done before a round is published, in order; `members` is the address of the list of who takes part. */
export function stepsOf(round: Prepared, members: string): TaskListItem[] {
  const { id, draw, pool, can } = round
  const isDrawn = draw?.isUpToDate === true
  return [
    {
      name: 'Look at who takes part',
      hint: `${poolWords(pool)}.`,
      status: pool.in < 2 ? 'Too few' : `${pool.in} in`,
      isDone: pool.in >= 2,
      to: members,
    },
    {
      name: 'Check what matches are told',
      hint: `Meet by ${formatDay(round.meetBy)}, with three questions to start from.`,
      status: 'Ready',
      isDone: true,
      ...(can.change ? { to: `/coffee-rounds/${id}/change` } : {}),
    },
    {
      name: draw === null ? 'Draw the groups' : 'Look at the groups that are drawn',
      hint: 'A preview. Nobody is told, and you can change who is kept together or apart.',
      status: drawStatus(draw),
      isDone: isDrawn,
      ...(pool.in >= 2 || draw !== null ? { to: `/coffee-rounds/${id}/draw` } : {}),
    },
    {
      name: 'Publish the round',
      hint: 'Everybody is told who they meet. This cannot be taken back.',
      status: isDrawn && can.publish ? 'To do' : 'Cannot start yet',
      // What cannot start yet is as quiet as what is done.
      isDone: !(isDrawn && can.publish),
      ...(isDrawn && can.publish ? { to: `/coffee-rounds/${id}/publish` } : {}),
    },
  ]
}

function drawStatus(draw: Prepared['draw']): string {
  if (draw === null) return 'To do'
  return draw.isUpToDate ? 'Drawn' : 'Draw again'
}
