import type { CoffeeDraw } from '@elevate/contracts/coffee-draws'
import { type CoffeeRound, publishCoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { ConfirmPage } from '../../../ui/ConfirmPage.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { AlreadyOver } from '../rounds/AlreadyOver.tsx'
import { roundQuery } from '../rounds/queries.ts'
import { useRoundStep } from '../rounds/use-round-step.ts'
import { counted } from '../rounds/words.ts'
import { namesOf } from '../words.ts'
import { repeatWords, sizeWords } from './words.ts'

/** Says what will happen before everybody is told. */
export function PublishPage() {
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(roundId))
  // The preview that this page was opened with: another one, drawn meanwhile, is not published unseen.
  const [draw] = useState(round.draw)
  const publishing = useRoundStep({
    roundId,
    take: () => call(publishCoffeeRound, { params: { roundId }, query: draw === null ? {} : { drawId: draw.id } }),
    done: ({ title, state }) =>
      state === 'published'
        ? `${title} is published. Everybody with email is being told`
        : `${title} is being published`,
  })
  if (draw === null || (!round.can.publish && publishing.isIdle)) return <AlreadyOver round={round} />
  return (
    <ConfirmPage
      action={publishing}
      back={{ to: `/coffee-rounds/${roundId}/draw`, text: 'Back to the groups' }}
      busy="Publishing"
      confirm={`Publish ${round.title}`}
      look="primary"
      title={`Publish ${round.title}?`}
    >
      <WhatHappens draw={draw} round={round} />
      {publishing.isError && (
        <p>
          <Link to={`/coffee-rounds/${roundId}/draw`}>See the newest groups and draw again</Link>
        </p>
      )}
    </ConfirmPage>
  )
}

function WhatHappens({ draw, round }: { draw: CoffeeDraw; round: CoffeeRound }) {
  const { email, phone, post } = round.reach
  return (
    <>
      <p>
        {sizeWords(draw)}, to meet by {formatDay(round.meetBy)}. {repeatWords(draw)}.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{counted(email, 'person is', 'people are')} told by email, at once.</li>
        {phone + post > 0 && (
          <li>
            {counted(phone + post, 'person has', 'people have')} to be told by you: {phone} by phone, {post} by post.
            The round shows you a list to tick off.
          </li>
        )}
        {draw.notPlaced.length > 0 && (
          <li>{namesOf(draw.notPlaced)}: told kindly that there is no match for them this time.</li>
        )}
      </ul>
      <p>Each is told who they meet, the contact that was chosen to be shared, why, by when, and these questions:</p>
      <ol className="nhsuk-list nhsuk-list--number">
        {round.iceBreakers.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p>
        <strong>This cannot be taken back.</strong> Afterwards a round can only be cancelled, and everybody is told so.
      </p>
    </>
  )
}
