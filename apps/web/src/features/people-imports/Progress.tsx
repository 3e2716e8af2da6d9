import { inDigits } from './words.ts'

/** How far an import is. The page may be left: it goes on by itself. */
export function Progress({ progress }: { progress: { done: number; total: number } | null }) {
  const { done, total } = progress ?? { done: 0, total: 1 }
  return (
    <div className="app-next" role="status">
      <p>
        {progress === null
          ? 'The rows are being read once more'
          : `${inDigits(done)} of ${inDigits(total)} rows are saved`}
      </p>
      <progress aria-label="Rows saved" className="app-progress" max={total} value={done} />
      <p>You can leave this page: the import goes on, and you find it under “Imports”.</p>
    </div>
  )
}
