import { RemoveSynonym } from '@/components/search-words/remove-synonym'
import { Table } from '@/components/ui/table'
import type { Synonym } from '@/lib/search-words/types'

export function SynonymTable({ synonyms }: { synonyms: readonly Synonym[] }) {
  if (synonyms.length === 0) return <p>Chưa dạy từ nào.</p>
  return (
    <Table id="tu-da-day" caption={`${synonyms.length} từ, mới dạy ở trên`}>
      <thead>
        <tr>
          <th scope="col">Người dân gõ</th>
          <th scope="col">Máy hiểu là</th>
          <th scope="col">Ai dạy</th>
          <th scope="col">Ngày</th>
          <th scope="col">Việc</th>
        </tr>
      </thead>
      <tbody>
        {synonyms.map(({ id, phrase, code, name, meaning, by, on }) => (
          <tr key={id}>
            <th scope="row" className="min-w-40 font-semibold">
              {phrase}
            </th>
            <td className="min-w-60">
              {code ? (
                <>
                  <a href={`/thu-tuc/${code}`} className="inline-block py-1">
                    {name ?? `thủ tục mã ${code}`}
                  </a>
                  {!name && (
                    <span className="block text-sm text-muted">Thủ tục này không còn trong danh mục nên từ không có tác dụng.</span>
                  )}
                </>
              ) : (
                `“${meaning}”`
              )}
            </td>
            <td className="min-w-32">{by}</td>
            <td className="whitespace-nowrap">{on}</td>
            <td>
              <RemoveSynonym id={id} phrase={phrase} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
