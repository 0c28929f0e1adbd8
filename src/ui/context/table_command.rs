//! What the comparison table can be asked to do.

use crate::ui::listed::listed_enum;

listed_enum! {
    /// What the comparison table is asked to do with what is selected in it; from a key, a menu or the palette, which
    /// lists them in this order.
    pub enum TableCommand {
        /// Copies the block and clears it.
        Cut,
        /// Copies the block.
        Copy,
        /// Pastes at the upper left cell of the block.
        Paste,
        /// Empties the cells.
        Clear,
        /// Types into the cell, beginning with its text.
        Edit,
        /// Fills the block with its first row.
        FillDown,
        /// Fills the block with its first column.
        FillRight,
        /// Selects every cell shown.
        SelectAll,
        /// Opens the editor of a new criterion, the last of the table.
        AddCriterion,
        /// Opens the editor of a new equipment, the last of the table.
        AddEquipment,
        /// Opens the editor of a new evidence for specs to refer to.
        AddEvidence,
        /// Opens the editor of a new criterion that goes before the selected one.
        InsertCriterion,
        /// Opens the editor of a new equipment that goes before the selected one.
        InsertEquipment,
        /// Adds a copy of the selected criteria, with their specs.
        DuplicateCriteria,
        /// Adds a copy of the selected equipment.
        DuplicateEquipment,
        /// Removes the selected criteria.
        DeleteCriteria,
        /// Removes the selected equipment.
        DeleteEquipment,
        /// Moves the selected criteria one place up.
        MoveUp,
        /// Moves the selected criteria one place down.
        MoveDown,
        /// Moves the selected equipment one place to the left.
        MoveLeft,
        /// Moves the selected equipment one place to the right.
        MoveRight,
        /// Orders the equipment of each origin by the selected criterion, best first.
        SortEquipment,
        /// Orders the equipment of each origin by its total, best first.
        SortByTotal,
        /// Orders the criteria of each category by the selected equipment's gap, largest first.
        SortCriteria,
        /// Orders the criteria of each category by weight, largest first.
        SortByWeight,
        /// Hides the selected criteria.
        HideCriteria,
        /// Hides the selected equipment.
        HideEquipment,
        /// Shows everything that is hidden or filtered out.
        ShowAll,
        /// Opens the bar that filters rows and columns, and goes into its field.
        Filter,
        /// Gives every column the width that its content needs.
        FitWidths,
        /// Widens the selected columns.
        Wider,
        /// Narrows the selected columns.
        Narrower,
        /// Shows or hides the summary columns.
        Summary,
        /// Copies the block with the names of its rows and columns.
        CopyWithNames,
        /// Opens the editor of the weights of all criteria.
        Weights,
    }
}
