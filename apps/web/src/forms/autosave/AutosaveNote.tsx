import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { Autosave } from './use-autosave.ts'
import { spokenWords, statusWords } from './words.ts'
import '../../styles/writing.scss'

type AutosaveNoteProps<V extends object> = {
  draft: Autosave<V>
  /** How a version reads, for comparing two of them. */
  show: (value: V) => ReactNode
}

/** Whether what is typed is saved, in view and read out when it is news; and the choice where there are two versions. */
export function AutosaveNote<V extends object>({ draft, show }: AutosaveNoteProps<V>) {
  const line = useRef<HTMLParagraphElement>(null)
  const choose = (choice: () => void) => () => {
    choice()
    // The button is gone with the choice; the keyboard keeps its place.
    line.current?.focus()
  }
  const { status, aside, wasPutBack } = draft
  return (
    <div className="app-autosave">
      <p className="app-autosave__put-back" role="status">
        {wasPutBack && 'We put back what you typed before the connection dropped.'}
      </p>
      <p className={`app-autosave__status app-autosave__status--${status.kind}`} ref={line} tabIndex={-1}>
        {statusWords(draft)}
      </p>
      <Spoken draft={draft} />
      {status.kind === 'conflict' && (
        <Conflict keepMine={choose(draft.keepMine)} takeTheirs={choose(draft.takeTheirs)}>
          {show(status.theirs.value)}
        </Conflict>
      )}
      {aside && (
        <Button look="secondary" onClick={choose(draft.bringBackMine)} small>
          Bring back what you typed
        </Button>
      )}
    </div>
  )
}

function Spoken<V extends object>({ draft }: { draft: Autosave<V> }) {
  const [spoken, setSpoken] = useState('')
  const news = spokenWords(draft)
  if (news !== undefined && news !== spoken) setSpoken(news)
  return (
    <span className="nhsuk-u-visually-hidden" role="status">
      {spoken}
    </span>
  )
}

type ConflictProps = { keepMine: () => void; takeTheirs: () => void; children: ReactNode }

function Conflict({ keepMine, takeTheirs, children }: ConflictProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="app-autosave__conflict nhsuk-inset-text">
      <h2 className="nhsuk-heading-s" id={id}>
        There are two versions
      </h2>
      <p>
        This was changed somewhere else while you were writing, perhaps in another tab or on another device. Nothing is
        lost: your version is on this page, and this is the other one.
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Show the other version</span>
        </summary>
        <div className="nhsuk-details__text">{children}</div>
      </details>
      <div className="app-actions">
        <Button onClick={keepMine}>Keep the version on this page</Button>
        <Button look="secondary" onClick={takeTheirs}>
          Use the other version
        </Button>
      </div>
    </section>
  )
}
