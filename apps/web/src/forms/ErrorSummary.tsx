import { type MouseEvent, useContext, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { PageTop } from '../ui/page-top.ts'
import type { Trouble } from './trouble.ts'

type ErrorSummaryProps = {
  /** Name of the field → message, in the order of the form. */
  errors: { [name: string]: string | undefined }
  trouble: Trouble | undefined
  failures: number
}

/** What to put right, above the heading. Takes focus after every submit that failed, and puts "Error: " in the title. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const top = useContext(PageTop)
  const isNeeded = props.trouble !== undefined || Object.keys(props.errors).length > 0
  if (!isNeeded) return null
  const summary = <Summary {...props} />
  return top ? createPortal(summary, top) : summary
}

function Summary({ errors, trouble, failures }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useErrorInTitle()
  useEffect(() => {
    if (failures > 0) summary.current?.focus()
  }, [failures])
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">{trouble ? 'This has not been sent' : 'There is a problem'}</h2>
        <div className="nhsuk-error-summary__body">
          {trouble && <p>{trouble.text}</p>}
          {trouble?.reference !== undefined && <p className="app-reference">Reference: {trouble.reference}</p>}
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {Object.entries(errors).map(([name, text]) => (
              <li key={name}>
                <a href={`#${name}`} onClick={(event) => goTo(event, name)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** To the question, with its label in view and not only its box. */
function goTo(event: MouseEvent, name: string): void {
  const box = document.getElementById(name)
  if (!box) return
  event.preventDefault()
  const question = box.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(name)}"]`) ?? box
  question.scrollIntoView()
  box.focus({ preventScroll: true })
}

const prefix = 'Error: '

function useErrorInTitle(): void {
  useEffect(() => {
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      document.title = document.title.replace(prefix, '')
    }
  }, [])
}
