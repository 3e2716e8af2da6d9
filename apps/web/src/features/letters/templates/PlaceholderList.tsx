import { letterPlaceholders, placeholdersOf } from '@elevate/contracts/letter-placeholders'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { Button } from '../../../ui/Button.tsx'
import '../../../styles/letters.scss'

type PlaceholderListProps = { kind: LetterKind; putIn: (name: string) => void }

/** What can be left open in this letter; a press puts it where the cursor is. */
export function PlaceholderList({ kind, putIn }: PlaceholderListProps) {
  return (
    <section className="app-screen-only">
      <h2 className="nhsuk-heading-m">Placeholders</h2>
      <p>They are filled in for each letter. Put one in where the cursor stands, or type it.</p>
      <dl className="app-placeholders">
        {placeholdersOf(kind).map((name) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>
              {letterPlaceholders[name].meaning}
              <Button look="secondary" onClick={() => putIn(name)} small>
                Put in<span className="nhsuk-u-visually-hidden"> {name}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
