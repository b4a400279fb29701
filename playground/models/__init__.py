from .board import Board
from .change import Change
from .experiment import Experiment
from .section import Section
from .status import Status

__all__ = ["Board", "Change", "Experiment", "Section", "Status"]
