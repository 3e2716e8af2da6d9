import type { PrintableLetter } from '@elevate/contracts/letters'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { letterQuery } from '../queries.ts'
import { kindWords } from '../words.ts'
import { PaperLetter } from './PaperLetter.tsx'
import { SentForm } from './SentForm.tsx'
import { SentTag } from './SentTag.tsx'

/** One letter: on the screen with what is still to do, on paper nothing but itself. */
export function LetterPage() {
  const { applicationId = '', letterId = '' } = useParams()
  const { data } = useSuspenseQuery(letterQuery(applicationId, letterId))
  const { letter, application } = data
  return (
    <div className="app-letter-page">
      <Page
        back={{ to: `/applications/${applicationId}/letters`, text: 'Back to the letters' }}
        caption={`${application.name}, ${application.reference}`}
        title={kindWords[letter.kind]}
      >
        <div className="app-screen-only">
          <p>
            <SentTag letter={letter} />
          </p>
          <ToDo printable={data} />
        </div>
        <PaperLetter printable={data} />
      </Page>
    </div>
  )
}

function ToDo({ printable }: { printable: PrintableLetter }) {
  const { letter, phone, to } = printable
  return (
    <>
      {letter.can.markSent && letter.by === 'phone' && (
        <p>
          Ring {phone ? <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> : 'them'} and say in your own words what
          stands below. It helps to begin with the most important sentence.
        </p>
      )}
      {letter.can.markSent && letter.by === 'post' && to.length === 1 && (
        <p>
          <strong>There is no address.</strong> Ask the applicant for it before you post the letter.
        </p>
      )}
      {letter.withdrawnAt === null && (
        <Button look="secondary" onClick={() => window.print()}>
          Print the letter
        </Button>
      )}
      {letter.can.markSent && <SentForm key={letter.id} printable={printable} />}
    </>
  )
}
