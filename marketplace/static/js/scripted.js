// Tells the server that scripts run here: the hidden field says «hosted page» until this empties it.
export default (field) => {
  field.value = "";
};
