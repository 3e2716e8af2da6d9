import type { Advert } from '@elevate/contracts/adverts'

/** The stages, so that nobody waits without knowing for what. */
export function AfterApplying({ advert: { interviewDays, refereesAsked } }: { advert: Advert }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What happens after you apply</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>You are told at once that we have your application, and can see at any time whose turn it is.</li>
        <li>
          At least two people read it, one of them a partner or another lay person where we can. They do not see your
          name, how to reach you, or what you told us about equality.
        </li>
        <li>
          If you are invited, you choose a time for the interview yourself
          {interviewDays === '' ? '' : `: ${interviewDays}`}. Tell us what would help you to take part.
        </li>
        <li>We tell you what was decided, and you can ask for feedback.</li>
        <li>
          If we offer you a place, we ask for {refereesWords(refereesAsked)} and do the checks that the role needs. We
          explain each of them.
        </li>
        <li>You start with somebody at your side, and with time to find your feet.</li>
      </ol>
      <p>You can withdraw at any time without giving a reason.</p>
    </>
  )
}

const refereesWords = (count: number): string => {
  if (count === 0) return 'nothing from referees'
  return count === 1 ? 'one person who knows you' : `${count} people who know you`
}
