import type { CheckIn } from '@elevate/contracts/check-ins'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { FollowUpStory } from '../FollowUpStory.tsx'
import { Signposts } from '../Signposts.tsx'
import { answerWords, channelWords, readerWords } from '../words.ts'

/** Afterwards: what I sent, who has read it, and what has come of it. */
export function SentCheckIn({ checkIn, caption }: { checkIn: CheckIn; caption: string }) {
  const { sent, followUp } = checkIn
  const back = { to: '/check-ins', text: 'Back to your check-ins' }
  if (!sent)
    return (
      <Page back={back} caption={caption} title="This check-in is over">
        <p>It was open until {formatDay(checkIn.closesOn)}. That is fine. You did not have to answer.</p>
      </Page>
    )
  return (
    <Page back={back} caption={caption} title="What you sent">
      {followUp && <FollowUpStory followUp={followUp} />}
      <Sent checkIn={checkIn} sent={sent} />
      <Reads reads={checkIn.reads} />
      <Signposts />
    </Page>
  )
}

type Sending = NonNullable<CheckIn['sent']>

function Sent({ checkIn, sent }: { checkIn: CheckIn; sent: Sending }) {
  const facts = sent.answers.map((answer) => ({
    name: checkIn.questions.find(({ key }) => key === answer.question)?.text ?? answer.question,
    value: (
      <>
        {answerWords(answer)}
        <br />
        <span className="app-reference">Given to: {givenTo(answer.reader)}</span>
      </>
    ),
  }))
  const contact = sent.contact ? [{ name: 'Please contact me', value: channelWords[sent.contact.channel] }] : []
  return (
    <>
      <Facts facts={[...facts, ...contact]} />
      {sent.isPartlyAnonymous && (
        <p>
          What you sent without your name is not shown here: it is not kept with you, so nobody can find it, not even
          us.
        </p>
      )}
    </>
  )
}

const nobody = { lead: null, deputy: null, leadAwayUntil: null, mentor: null }
/** Who that was may have changed since; the list of readers says who really was. */
const givenTo = (reader: Sending['answers'][number]['reader']): string => readerWords(reader, nobody)

function Reads({ reads }: Pick<CheckIn, 'reads'>) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who has read it</h2>
      {reads.length === 0 ? (
        <p>Nobody yet.</p>
      ) : (
        <ul className="nhsuk-list">
          {reads.map(({ by, at }) => (
            <li key={`${by} ${at}`}>
              {by}, {formatInstant(at)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
