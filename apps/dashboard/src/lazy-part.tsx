import { fetched, NotFetchedError, useLoadAnew } from "@accord/client/not-fetched";
import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import {
  Component,
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
} from "react";
import styles from "./lazy-part.module.css";

/** A part of a page whose code comes when it is first drawn. It is drawn within a {@link LazyPart}. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await fetched(load) }));
}

interface LazyPartProps {
  /** What stands there until the code has come. */
  readonly whileAway?: ReactNode;
  /** What stands there where it does not come; without it, a notice. */
  readonly lost?: ReactNode;
  readonly children: ReactNode;
}

/** The place of a part whose code comes later. Where it does not come, the rest of the page stays. */
export class LazyPart extends Component<LazyPartProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { whileAway = null, lost = <PartNotFetched />, children } = this.props;
    const { error } = this.state;
    if (error instanceof NotFetchedError) return lost;
    // A failure of the part itself is not ours to hide.
    if (error !== null) throw error;
    return <Suspense fallback={whileAway}>{children}</Suspense>;
  }
}

/** At the foot of the window, so that nothing on the page moves. */
function PartNotFetched() {
  const { loadAnew, says } = useLoadAnew();
  return (
    <div className={styles["lost"]}>
      <Notice tone="person" live heading="A part of this page did not come">
        <p>{says}</p>
        <p>
          <Button onClick={loadAnew}>Try again</Button>
        </p>
      </Notice>
    </div>
  );
}
