//! Files: nothing of the user's is lost, and nothing foreign is read or written unasked.

mod large;
mod links;
mod nonsense;
mod reading;
mod saving;
mod versions;
