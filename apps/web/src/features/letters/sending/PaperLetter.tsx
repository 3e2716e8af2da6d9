import type { PrintableLetter } from '@elevate/contracts/letters'
import '../../../styles/letters.scss'

const letterDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** The greeting, if the letter begins with one: on paper the subject stands below it. */
function inParts(body: string): { greeting: string; rest: string } {
  const [first = '', ...others] = body.split('\n\n')
  return /^Dear\b/.test(first) ? { greeting: first, rest: others.join('\n\n') } : { greeting: '', rest: body }
}

/** A letter on A4: the address where the window of a DL envelope is, when the sheet is folded in three. */
export function PaperLetter({ printable: { letter, to, from, application } }: { printable: PrintableLetter }) {
  const { greeting, rest } = inParts(letter.body)
  return (
    <article aria-label="The letter" className="app-paper">
      <address className="app-paper__from">
        <strong>{from.organisation}</strong>
        {[...from.address, from.phone, from.email].map((line) => line && <span key={line}>{line}</span>)}
      </address>
      <address className="app-paper__to">
        {to.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p className="app-paper__when">
        {letterDay.format(new Date(letter.madeAt))}
        <br />
        Our reference: {application.reference}
      </p>
      {greeting !== '' && <p>{greeting}</p>}
      <p>
        <strong>{letter.subject}</strong>
      </p>
      <p className="app-typed">{rest}</p>
    </article>
  )
}
