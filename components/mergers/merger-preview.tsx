import { ChooseForm, RemoveRuleForm, RuleForm } from '@/components/mergers/merger-forms'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { roleNames, type Role } from '@/lib/auth/roles'
import { carriedLines, placedByText, ruleText } from '@/lib/mergers/text'
import type { MergerDetail, Preview } from '@/lib/mergers/types'

/** What a merger would do today, and what is still to decide about it. */
export function MergerPreview({ merger, preview }: { merger: MergerDetail; preview: Preview }) {
  const { names, plan, choices } = merger
  const target = { mergerId: merger.id, version: merger.version }
  const needsRules = plan.ends.some((end) => end.successorId === null)
  return (
    <>
      {needsRules && merger.state === 'READY' && (
        <section className="space-y-4">
          <h2>Quy tắc chuyển hồ sơ</h2>
          <p className="max-w-prose">
            Cho hồ sơ của đơn vị không có một nơi kế thừa. Quy tắc đứng trước được dùng trước; hồ sơ không khớp quy tắc nào thì chọn nơi đến
            ở bên dưới.
          </p>
          <ol className="max-w-prose list-decimal space-y-3 pl-6">
            {plan.rules.map((rule, index) => (
              <li key={`${rule.field} ${rule.to}`} className="space-y-2">
                <p>{ruleText(rule, names)}</p>
                <RemoveRuleForm target={target} rule={index} />
              </li>
            ))}
          </ol>
          <Disclosure summary="Thêm quy tắc">
            <RuleForm target={target} fields={preview.fields} units={merger.targets} />
          </Disclosure>
        </section>
      )}
      <section className="space-y-4">
        <h2>Hồ sơ đang giải quyết</h2>
        {preview.moves.length === 0 && <p>Không có hồ sơ nào phải chuyển.</p>}
        {preview.moves.length > 0 && (
          <Table id="ho-so-di" caption="Đi đâu, theo cách nào">
            <thead>
              <tr>
                <th scope="col">Từ</th>
                <th scope="col">Đến</th>
                <th scope="col">Cách chọn</th>
                <th scope="col" className="numeric">
                  Số hồ sơ
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.moves.map((move) => (
                <tr key={`${move.from} ${move.to} ${move.by} ${move.rule}`}>
                  <th scope="row" className="font-normal">
                    {names[move.from]}
                  </th>
                  <td>{names[move.to]}</td>
                  <td>{placedByText(move.by, move.rule)}</td>
                  <td className="numeric">{move.count}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {preview.touched > 0 && (
          <p>{preview.touched} hồ sơ ở lại đơn vị đang giữ, chỉ đổi đơn vị của bước sau hoặc đơn vị được hỏi ý kiến.</p>
        )}
        <p>{preview.closed} hồ sơ đã kết thúc giữ nguyên nơi nhận và mã; cán bộ của nơi kế thừa mở xem được.</p>
      </section>
      {preview.undecided.length > 0 && (
        <section className="space-y-4">
          <h2>Hồ sơ chưa có quy tắc</h2>
          <ChooseForm
            target={target}
            units={merger.targets}
            dossiers={preview.undecided.map(({ id, code, procedure, field, unitId, address }) => ({
              id,
              label: `${code}: ${procedure}`,
              hint: [
                names[unitId],
                field,
                address ?? 'không có địa chỉ',
                choices[id] ? `đã chọn: ${names[choices[id]] ?? ''}` : 'chưa chọn nơi đến',
              ].join(' · '),
            }))}
          />
        </section>
      )}
      <section className="space-y-4">
        <h2>Việc kèm theo</h2>
        <ul className="max-w-prose list-disc space-y-1 pl-6">
          {carriedLines(preview.carried).map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>Địa chỉ, điện thoại và giờ làm việc của đơn vị mới nhập từ nhiều nơi để trống: hãy điền sau khi chạy.</li>
        </ul>
      </section>
      <section className="space-y-4">
        <h2>Cán bộ hết quyền</h2>
        {preview.rights.length === 0 ? (
          <p>Không có ai giữ vai trò ở các đơn vị kết thúc.</p>
        ) : (
          <>
            <p className="max-w-prose">Các vai trò này kết thúc khi chạy, và phải giao lại bằng quyết định ở đơn vị mới.</p>
            <Table id="het-quyen" caption={`${preview.rights.length} vai trò`}>
              <thead>
                <tr>
                  <th scope="col">Họ và tên</th>
                  <th scope="col">Vai trò</th>
                  <th scope="col">Đơn vị</th>
                </tr>
              </thead>
              <tbody>
                {preview.rights.map((right) => (
                  <tr key={right.assignmentId}>
                    <th scope="row" className="font-normal">
                      <a href={`/can-bo/nhan-su/${right.accountId}`}>{right.fullName}</a>
                    </th>
                    <td>{roleNames[right.role as Role] ?? right.role}</td>
                    <td>{names[right.unitId]}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
      </section>
    </>
  )
}
