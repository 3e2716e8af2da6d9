import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { counted } from '../rounds/words.ts'
import { DrawnGroups } from './DrawnGroups.tsx'
import { Forbidden } from './Forbidden.tsx'
import { Outcome } from './Outcome.tsx'
import { useDraw } from './use-draw.ts'
import { drawBodyOf, newGroups, noWishes, pairFault } from './wishes.ts'

type PreviewProps = {
  round: CoffeeRound
  draw: CoffeeDraw
  /** The draw that this one replaced, while the page is open: for what changed. */
  before: CoffeeDraw | undefined
  keepBefore: () => void
}

/** A draw to look at: what became of it, its groups with the wishes for another one, and the way on. */
export function Preview({ round, draw, before, keepBefore }: PreviewProps) {
  const [wishes, setWishes] = useState(noWishes)
  const [fault, setFault] = useState<string>()
  const drawing = useDraw(round.id, (after) => `Drawn again: ${changedWords(draw, after)}`)
  const drawAgain = () => {
    const broken = pairFault(wishes)
    setFault(broken)
    if (broken !== undefined) return
    keepBefore()
    drawing.mutate(drawBodyOf(draw, wishes))
  }
  return (
    <>
      <Outcome draw={draw} />
      {draw.isUpToDate && round.can.publish && (
        <ButtonLink to={`/coffee-rounds/${round.id}/publish`}>Go on to publish</ButtonLink>
      )}
      <DrawnGroups before={before} draw={draw} roundId={round.id} setWishes={setWishes} wishes={wishes} />
      <Forbidden draw={draw} fault={fault} setWishes={setWishes} wishes={wishes} />
      <Fault fault={drawing.error} />
      {round.can.draw && (
        <Button
          busy={drawing.isPending && 'Drawing again'}
          look={draw.isUpToDate ? 'secondary' : 'primary'}
          onClick={drawAgain}
        >
          Draw again
        </Button>
      )}
    </>
  )
}

function changedWords(before: CoffeeDraw, after: CoffeeDraw): string {
  const count = newGroups(before, after).size
  if (count === 0) return 'the groups are the same as before'
  return `${count} of ${counted(after.groups.length, 'group is', 'groups are')} new`
}
