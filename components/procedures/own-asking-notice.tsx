import { Notice } from '@/components/ui/notice'

/** For whoever answers for procedures: how many of them wait for a check. */
export function OwnAskingNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <div className="mb-6">
      <Notice tone="warning">
        <p>
          <a href="/can-bo/thu-tuc/tinh-trang?nguoi=toi&can-lam=1">{`${count} thủ tục ông/bà phụ trách cần đối chiếu`}</a>
        </p>
      </Notice>
    </div>
  )
}
