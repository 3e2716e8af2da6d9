import { type ReactNode, useId, useState } from 'react'
import { Button } from '../Button.tsx'
import '../../styles/pictures.scss'

type PictureWithTableProps = {
  /** What the picture shows today, as a sentence: "6 of 41 partners have nobody". */
  heading: string
  /** In place of the picture for who does not see it: what it shows, number by number. */
  alternative: string
  /** Drawn with SVG attributes and classes: the content security policy refuses `style`. */
  picture: ReactNode
  table: ReactNode
  /** Numbers under five are among them, and are not shown. */
  isSuppressed: boolean
}

/** A picture under a heading that says what it shows, with its table one button away. Paper has both. */
export function PictureWithTable({ heading, alternative, picture, table, isSuppressed }: PictureWithTableProps) {
  const [isTableShown, setIsTableShown] = useState(false)
  const id = useId()
  return (
    <figure aria-labelledby={`${id}-heading`} className="app-picture">
      <h2 className="nhsuk-heading-m" id={`${id}-heading`}>
        {heading}
      </h2>
      <div aria-label={alternative} className="app-picture__drawing" role="img">
        {picture}
      </div>
      {isSuppressed && (
        <p className="app-reference">Numbers under 5 are not shown, so that nobody can be told from them.</p>
      )}
      <Button
        aria-controls={`${id}-table`}
        aria-expanded={isTableShown}
        look="secondary"
        onClick={() => setIsTableShown(!isTableShown)}
        small
      >
        {isTableShown ? 'Hide the table' : 'Show as a table'}
        <span className="nhsuk-u-visually-hidden">: {heading}</span>
      </Button>
      <div className={isTableShown ? '' : 'app-print-only'} id={`${id}-table`}>
        {table}
      </div>
    </figure>
  )
}
