import { useSettled } from './settled.ts'
import { isOver, type Limit, remainingText } from './word-count.ts'

/** How much room is left below a box of text; read out once typing has paused. */
export function Count({ name, text, limit }: { name: string; text: string; limit: Limit }) {
  const remaining = remainingText(text, limit)
  const spoken = useSettled(text === '' ? '' : remaining)
  const look = isOver(text, limit) ? 'nhsuk-error-message' : 'nhsuk-hint'
  return (
    <>
      <div className={`${look} app-count`} id={`${name}-count`}>
        {remaining}
      </div>
      <div aria-live="polite" className="nhsuk-u-visually-hidden">
        {spoken}
      </div>
    </>
  )
}
