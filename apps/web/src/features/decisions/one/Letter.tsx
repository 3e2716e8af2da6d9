import '../../../styles/letters.scss'

type LetterProps = { subject: string; body: string }

/** A letter as it is written: the subject, then its words with their own line breaks. */
export function Letter({ subject, body }: LetterProps) {
  return (
    <div className="app-letter">
      <p className="app-letter__subject">{subject}</p>
      <p className="app-typed">{body}</p>
    </div>
  )
}
