import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { AlreadyOver } from '../rounds/AlreadyOver.tsx'
import { Publishing } from '../rounds/Publishing.tsx'
import { isOnItsWay, roundQuery } from '../rounds/queries.ts'
import { counted, isBeingPrepared, poolWords } from '../rounds/words.ts'
import { Drawing } from './Drawing.tsx'
import { Preview } from './Preview.tsx'
import { useDraw } from './use-draw.ts'

/** The preview: drawn as often as it takes, seen by coordinators only. */
export function DrawPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  const [before, setBefore] = useState<CoffeeDraw>()
  if (!isBeingPrepared(round)) return <AlreadyOver round={round} />
  const { draw } = round
  return (
    <Page
      back={{ to: `/coffee-rounds/${roundId}`, text: `Back to ${round.title}` }}
      caption={round.title}
      title={draw === null ? 'Draw the groups' : 'The groups that are drawn'}
      wide
    >
      <Publishing publishing={round.publishing} />
      <Drawing drawing={round.drawing} roundId={roundId} />
      {draw === null ? (
        <FirstDraw isLeftAlone={isOnItsWay(round.drawing)} round={round} />
      ) : (
        <Preview before={before} draw={draw} key={draw.id} keepBefore={() => setBefore(draw)} round={round} />
      )}
    </Page>
  )
}

function FirstDraw({ round, isLeftAlone }: { round: CoffeeRound; isLeftAlone: boolean }) {
  const drawing = useDraw(round.id, (draw) => `${counted(draw.groupCount, 'group is', 'groups are')} drawn`)
  if (isLeftAlone) return null
  return (
    <>
      <p>
        {poolWords(round.pool)}. The draw puts people together who have not met, keeps apart whoever is to be kept
        apart, and leaves nobody out who can be placed.
      </p>
      <p>This is a preview. Nobody is told before you publish it.</p>
      <Fault fault={drawing.error} />
      <Button busy={drawing.isPending && 'Drawing the groups'} onClick={() => drawing.mutate(null)}>
        Draw the groups
      </Button>
    </>
  )
}
