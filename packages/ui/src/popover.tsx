import type { ReactNode, RefObject } from "react";
import { Popover as AriaPopover, Dialog } from "react-aria-components";
import styles from "./popover.module.css";

interface PopoverProps {
  /** What it hangs from. */
  readonly anchor: RefObject<Element | null>;
  /** Another text hangs it anew, from what the anchor is by then. */
  readonly subject: string;
  /** Names it, for those who hear it. */
  readonly label: string;
  /** Escape, or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A small form that hangs from what it is about; on a phone it stands at the foot of the window.
 *
 * Focus stays inside while it is open and goes back where it was when it closes.
 */
export function Popover({ anchor, subject, label, onClose, children }: PopoverProps) {
  return (
    <AriaPopover
      key={subject}
      className={styles["popover"] ?? ""}
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom end"
      offset={4}
      containerPadding={8}
    >
      <Dialog className={styles["dialog"] ?? ""} aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
