import { thingsToProvide } from './words.ts'
import '../../styles/interviews.scss'

/** What to provide at an interview, one thing on each line; why is not kept. */
export function Provide({ toProvide, none }: { toProvide: string; none: string }) {
  const things = thingsToProvide(toProvide)
  if (things.length === 0) return <>{none}</>
  if (things.length === 1) return <>{things[0]}</>
  return (
    <ul className="app-provide">
      {things.map((thing) => (
        <li key={thing}>{thing}</li>
      ))}
    </ul>
  )
}
